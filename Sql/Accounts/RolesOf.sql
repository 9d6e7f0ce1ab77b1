SELECT AccountId, HallCode, Role
FROM AccountRole
WHERE AccountId = @accountId
ORDER BY HallCode, Role;
