UPDATE OpinionReading SET
  AtUtc = @AtUtc, Sentiment = @Sentiment, Attitude = @Attitude, Quality = @Quality, Efficiency = @Efficiency, Environment = @Environment,
  Urgency = @Urgency, IsPraise = @IsPraise, StaffNo = @StaffNo, PostCode = @PostCode, ReadUnder = @ReadUnder, Revision = @Revision, Details = @Details
WHERE HallCode = @HallCode AND Kind = @Kind AND SubjectKey = @SubjectKey;

INSERT INTO OpinionReading (HallCode, Kind, SubjectKey, AtUtc, Sentiment, Attitude, Quality, Efficiency, Environment, Urgency, IsPraise, StaffNo, PostCode, ReadUnder, Revision, Details)
SELECT @HallCode, @Kind, @SubjectKey, @AtUtc, @Sentiment, @Attitude, @Quality, @Efficiency, @Environment, @Urgency, @IsPraise, @StaffNo, @PostCode, @ReadUnder, @Revision, @Details
WHERE NOT EXISTS (SELECT 1 FROM OpinionReading WHERE HallCode = @HallCode AND Kind = @Kind AND SubjectKey = @SubjectKey);
