SELECT HallCode, ClipId, Camera, PostCode, StartsAtUtc, EndsAtUtc, Kind, Persons, StaffNo, EventsFrom, BatchId, LineNumber, ContentHash
FROM Clip
WHERE HallCode = @hallCode AND EndsAtUtc > @startUtc AND EndsAtUtc <= @lastEndUtc AND StartsAtUtc < @endUtc;
