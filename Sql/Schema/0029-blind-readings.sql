-- Calls that an officer read before seeing what the machine had marked in them.
CREATE TABLE BlindReading (
  HallCode NVARCHAR(50) NOT NULL,
  SessionId NVARCHAR(64) NOT NULL,
  AccountId NVARCHAR(50) NOT NULL,
  Answer NVARCHAR(20) NOT NULL,
  ReadAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_BlindReading PRIMARY KEY (HallCode, SessionId, AccountId)
);
