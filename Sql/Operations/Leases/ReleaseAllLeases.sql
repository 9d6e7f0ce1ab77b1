DELETE FROM Lease WHERE Owner = @owner;
