INSERT INTO SchemaJournal (ScriptName, Checksum, AppliedAtUtc) VALUES (@scriptName, @checksum, @appliedAtUtc);
