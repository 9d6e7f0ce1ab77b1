SELECT * FROM RulebookVersion WHERE VersionHash = @versionHash;
