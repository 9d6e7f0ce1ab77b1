CREATE TABLE Call (
  HallCode NVARCHAR(50) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  StartedAtUtc DATETIME2(3) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  Direction NVARCHAR(50) NULL,
  RingSeconds FLOAT NULL,
  TalkSeconds FLOAT NULL,
  HangupSide NVARCHAR(50) NULL,
  Missed BIT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Call PRIMARY KEY (HallCode, CallId)
);

CREATE INDEX IX_Call_StartedAtUtc ON Call (HallCode, StartedAtUtc);

CREATE INDEX IX_Call_StaffNo_StartedAtUtc ON Call (HallCode, StaffNo, StartedAtUtc);

CREATE TABLE Recording (
  HallCode NVARCHAR(50) NOT NULL,
  FileKey NVARCHAR(64) NOT NULL,
  MediaHash NVARCHAR(64) NOT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  CallId NVARCHAR(200) NULL,
  CONSTRAINT PK_Recording PRIMARY KEY (HallCode, FileKey)
);

CREATE INDEX IX_Recording_MediaHash ON Recording (HallCode, MediaHash);

CREATE INDEX IX_Recording_CallId ON Recording (HallCode, CallId);

CREATE TABLE MediaFile (
  MediaHash NVARCHAR(64) NOT NULL,
  Format NVARCHAR(50) NOT NULL,
  Bytes BIGINT NOT NULL,
  State NVARCHAR(50) NOT NULL,
  HeaderSeconds FLOAT NULL,
  DecodedSeconds FLOAT NULL,
  Channels INT NULL,
  SampleRate INT NULL,
  LoudnessLufs FLOAT NULL,
  RingCount INT NULL,
  ReviewHash NVARCHAR(64) NULL,
  AnalysisHash NVARCHAR(64) NULL,
  MeasuredUnder NVARCHAR(50) NULL,
  CONSTRAINT PK_MediaFile PRIMARY KEY (MediaHash)
);

CREATE INDEX IX_MediaFile_State ON MediaFile (State);

CREATE TABLE Transcript (
  HallCode NVARCHAR(50) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  SourceHash NVARCHAR(64) NOT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  Format NVARCHAR(50) NOT NULL,
  RoleBasis NVARCHAR(50) NOT NULL,
  RoleConfidence FLOAT NOT NULL,
  DurationSeconds FLOAT NOT NULL,
  Turns INT NOT NULL,
  CONSTRAINT PK_Transcript PRIMARY KEY (HallCode, CallId)
);

CREATE TABLE Utterance (
  HallCode NVARCHAR(50) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  TurnNo INT NOT NULL,
  Speaker NVARCHAR(50) NOT NULL,
  StartSeconds FLOAT NULL,
  EndSeconds FLOAT NULL,
  RoleConfidence FLOAT NOT NULL,
  Channel INT NULL,
  CONSTRAINT PK_Utterance PRIMARY KEY (HallCode, CallId, TurnNo)
);

CREATE TABLE CallScore (
  HallCode NVARCHAR(50) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  ScoredUnder NVARCHAR(64) NOT NULL,
  CallHash NVARCHAR(64) NOT NULL,
  TranscriptHash NVARCHAR(64) NULL,
  AnalysisHash NVARCHAR(64) NULL,
  StaffTurns INT NOT NULL,
  Hits INT NOT NULL,
  SuspectHits INT NOT NULL,
  ScoredAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_CallScore PRIMARY KEY (HallCode, CallId)
);

CREATE INDEX IX_CallScore_ScoredUnder ON CallScore (HallCode, ScoredUnder);

CREATE TABLE SuspectHit (
  HallCode NVARCHAR(50) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  HitNo INT NOT NULL,
  TurnNo INT NOT NULL,
  ClauseKey NVARCHAR(200) NOT NULL,
  CONSTRAINT PK_SuspectHit PRIMARY KEY (HallCode, CallId, HitNo)
);
