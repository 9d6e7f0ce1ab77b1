INSERT INTO RulebookVersion (VersionHash, DocumentId, Content, FirstSeenAtUtc)
SELECT @VersionHash, @DocumentId, @Content, @FirstSeenAtUtc
WHERE NOT EXISTS (SELECT 1 FROM RulebookVersion WHERE VersionHash = @VersionHash);
