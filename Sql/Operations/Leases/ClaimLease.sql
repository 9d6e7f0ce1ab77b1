UPDATE Lease SET Owner = @owner, ExpiresAtUtc = @expiresAtUtc
WHERE LeaseKey = @leaseKey AND (Owner = @owner OR ExpiresAtUtc <= @nowUtc);

INSERT INTO Lease (LeaseKey, Owner, ExpiresAtUtc)
SELECT @leaseKey, @owner, @expiresAtUtc
WHERE NOT EXISTS (SELECT 1 FROM Lease WHERE LeaseKey = @leaseKey);
