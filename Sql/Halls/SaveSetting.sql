UPDATE HallSetting SET
  Value = @Value,
  SourceDocument = @SourceDocument,
  ChangedAtUtc = @ChangedAtUtc
WHERE HallCode = @HallCode AND Name = @Name;

INSERT INTO HallSetting (HallCode, Name, Value, SourceDocument, ChangedAtUtc)
SELECT @HallCode, @Name, @Value, @SourceDocument, @ChangedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM HallSetting WHERE HallCode = @HallCode AND Name = @Name);
