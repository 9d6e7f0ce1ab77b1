CREATE TABLE SchemaJournal (
  ScriptName NVARCHAR(200) NOT NULL,
  Checksum NVARCHAR(64) NOT NULL,
  AppliedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_SchemaJournal PRIMARY KEY (ScriptName)
);
