DELETE FROM Lease WHERE LeaseKey = @leaseKey AND Owner = @owner;
