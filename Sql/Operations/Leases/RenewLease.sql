UPDATE Lease SET ExpiresAtUtc = @expiresAtUtc WHERE LeaseKey = @leaseKey AND Owner = @owner;
