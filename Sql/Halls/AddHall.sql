INSERT INTO Hall (HallCode, Name, TimeZone, CreatedAtUtc)
SELECT @HallCode, @Name, @TimeZone, @CreatedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM Hall WHERE HallCode = @HallCode);
