EXEC sp_getapplock @Resource = 'supervision-audit', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
