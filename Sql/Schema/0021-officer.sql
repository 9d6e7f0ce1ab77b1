-- What officers keep beside verdicts: named views of the queue, footage secured before a recorder overwrites it,
-- what staff say about a finding, and what an accepted appeal changed.
CREATE TABLE QueueView (
  HallCode NVARCHAR(50) NOT NULL,
  AccountId NVARCHAR(50) NOT NULL,
  Name NVARCHAR(200) NOT NULL,
  Query NVARCHAR(2000) NOT NULL,
  IsShared BIT NOT NULL,
  SavedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_QueueView PRIMARY KEY (HallCode, AccountId, Name)
);

CREATE TABLE FootageHold (
  HallCode NVARCHAR(50) NOT NULL,
  SessionId NVARCHAR(64) NOT NULL,
  Camera NVARCHAR(200) NOT NULL,
  HeldBy NVARCHAR(50) NOT NULL,
  HeldAtUtc DATETIME2(3) NOT NULL,
  PulledBy NVARCHAR(50) NULL,
  PulledAtUtc DATETIME2(3) NULL,
  FileHash NVARCHAR(64) NULL,
  CONSTRAINT PK_FootageHold PRIMARY KEY (HallCode, SessionId, Camera)
);

CREATE TABLE StaffStatement (
  HallCode NVARCHAR(50) NOT NULL,
  FindingId NVARCHAR(64) NOT NULL,
  StatementNo INT NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  SaidBy NVARCHAR(50) NOT NULL,
  SaidAtUtc DATETIME2(3) NOT NULL,
  Body NVARCHAR(2000) NOT NULL,
  CONSTRAINT PK_StaffStatement PRIMARY KEY (HallCode, FindingId, StatementNo)
);

CREATE TABLE AppealEffect (
  HallCode NVARCHAR(50) NOT NULL,
  AppealId NVARCHAR(64) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  ScoreBefore FLOAT NULL,
  RankBefore INT NULL,
  ScoreAfter FLOAT NULL,
  RankAfter INT NULL,
  CONSTRAINT PK_AppealEffect PRIMARY KEY (HallCode, AppealId, Period)
);
