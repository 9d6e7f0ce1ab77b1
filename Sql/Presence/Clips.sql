SELECT HallCode, ClipId, Camera, PostCode, StartsAtUtc, EndsAtUtc, Kind, Persons, StaffNo, EventsFrom, BatchId, LineNumber, ContentHash
FROM Clip
WHERE HallCode = @hallCode AND IsLong = 0 AND EndsAtUtc > @startUtc AND EndsAtUtc <= @usualEndUtc AND StartsAtUtc < @endUtc
UNION ALL
SELECT HallCode, ClipId, Camera, PostCode, StartsAtUtc, EndsAtUtc, Kind, Persons, StaffNo, EventsFrom, BatchId, LineNumber, ContentHash
FROM Clip
WHERE HallCode = @hallCode AND IsLong = 1 AND EndsAtUtc > @startUtc AND EndsAtUtc <= @lastEndUtc AND StartsAtUtc < @endUtc;
