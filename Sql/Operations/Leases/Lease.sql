SELECT * FROM Lease WHERE LeaseKey = @leaseKey;
