INSERT INTO PresenceSpan (HallCode, PostCode, Day, SpanNo, Kind, StartsAtUtc, EndsAtUtc)
VALUES (@HallCode, @PostCode, @Day, @SpanNo, @Kind, @StartsAtUtc, @EndsAtUtc);
