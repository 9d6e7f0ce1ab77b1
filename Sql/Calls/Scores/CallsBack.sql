SELECT COUNT(*) FROM Call
WHERE HallCode = @hallCode AND StartedAtUtc > @afterUtc AND StartedAtUtc <= @untilUtc AND Direction = 'out' AND Caller = @caller;
