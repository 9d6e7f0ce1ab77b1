EXEC sp_getapplock @Resource = 'SupervisionSchema', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
