SELECT AccountId, HallCode, Role
FROM AccountRole
ORDER BY AccountId, HallCode, Role;
