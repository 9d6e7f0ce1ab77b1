SELECT Owner FROM Lease WHERE LeaseKey >= @fromKey AND LeaseKey < @toKey AND ExpiresAtUtc > @nowUtc ORDER BY Owner;
