SELECT o.Source, o.OwnerId, COALESCE(a.DisplayName, o.OwnerId) AS OwnerName
FROM SourceOwner o
LEFT JOIN Account a ON a.AccountId = o.OwnerId
WHERE o.HallCode = @hallCode;
