SELECT COUNT(*) FROM Call WHERE HallCode = @hallCode AND StartedAtUtc >= @fromUtc AND StartedAtUtc < @untilUtc;
