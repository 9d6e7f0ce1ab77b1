-- Model versions of a hall, how each rule stands by its verdicts, and replays of changes over past nights.
CREATE TABLE ModelVersion (
  HallCode NVARCHAR(50) NOT NULL,
  Version NVARCHAR(64) NOT NULL,
  VersionNo INT NOT NULL,
  Replaces NVARCHAR(64) NOT NULL,
  Features NVARCHAR(64) NOT NULL,
  Verdicts INT NOT NULL,
  Passed BIT NOT NULL,
  TrainedAtUtc DATETIME2(3) NOT NULL,
  Reason NVARCHAR(MAX) NOT NULL,
  Card NVARCHAR(MAX) NOT NULL,
  Content NVARCHAR(MAX) NOT NULL,
  CONSTRAINT PK_ModelVersion PRIMARY KEY (HallCode, Version)
);

CREATE TABLE ModelChoice (
  HallCode NVARCHAR(50) NOT NULL,
  ChoiceNo INT NOT NULL,
  Version NVARCHAR(64) NOT NULL,
  IsHeld BIT NOT NULL,
  ChosenBy NVARCHAR(50) NOT NULL,
  ChosenAtUtc DATETIME2(3) NOT NULL,
  Reason NVARCHAR(MAX) NOT NULL,
  CONSTRAINT PK_ModelChoice PRIMARY KEY (HallCode, ChoiceNo)
);

CREATE TABLE RuleStanding (
  HallCode NVARCHAR(50) NOT NULL,
  RuleKey NVARCHAR(200) NOT NULL,
  State NVARCHAR(50) NOT NULL,
  Upheld INT NOT NULL,
  Rejected INT NOT NULL,
  SinceUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_RuleStanding PRIMARY KEY (HallCode, RuleKey)
);

CREATE TABLE Replay (
  HallCode NVARCHAR(50) NOT NULL,
  ReplayId NVARCHAR(64) NOT NULL,
  FirstDay DATE NOT NULL,
  LastDay DATE NOT NULL,
  DocumentId NVARCHAR(50) NULL,
  VersionHash NVARCHAR(64) NULL,
  ModelVersion NVARCHAR(64) NULL,
  AskedBy NVARCHAR(50) NOT NULL,
  AskedAtUtc DATETIME2(3) NOT NULL,
  FinishedAtUtc DATETIME2(3) NULL,
  State NVARCHAR(50) NOT NULL,
  Basis NVARCHAR(64) NOT NULL,
  CursorCallId NVARCHAR(200) NOT NULL,
  Calls INT NOT NULL,
  DoneCalls INT NOT NULL,
  FlagsBefore INT NOT NULL,
  FlagsAfter INT NOT NULL,
  Gained INT NOT NULL,
  Lost INT NOT NULL,
  Changed INT NOT NULL,
  UpheldBefore INT NOT NULL,
  UpheldAfter INT NOT NULL,
  RejectedBefore INT NOT NULL,
  RejectedAfter INT NOT NULL,
  Contradicted INT NOT NULL,
  CONSTRAINT PK_Replay PRIMARY KEY (HallCode, ReplayId)
);

CREATE TABLE ReplayChange (
  HallCode NVARCHAR(50) NOT NULL,
  ReplayId NVARCHAR(64) NOT NULL,
  ChangeNo INT NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  SessionId NVARCHAR(64) NOT NULL,
  FindingId NVARCHAR(64) NOT NULL,
  CallId NVARCHAR(200) NOT NULL,
  Day DATE NOT NULL,
  TurnNo INT NULL,
  DocumentId NVARCHAR(50) NOT NULL,
  Clause NVARCHAR(200) NOT NULL,
  Machine NVARCHAR(50) NOT NULL,
  Probability FLOAT NOT NULL,
  Verdict NVARCHAR(50) NULL,
  Contradicts BIT NOT NULL,
  Quote NVARCHAR(MAX) NULL,
  Reason NVARCHAR(MAX) NOT NULL,
  CONSTRAINT PK_ReplayChange PRIMARY KEY (HallCode, ReplayId, ChangeNo)
);

-- A lead only because its rule fell under the hall's floor: a later night may take that back.
ALTER TABLE Finding ADD IsDemoted BIT NOT NULL DEFAULT 0;

-- The hall's own text of the document; null where the text that ships binds.
ALTER TABLE RulebookAdoption ADD VersionHash NVARCHAR(64) NULL;

-- What the words of a comment or review say, for the pages that filter by it.
CREATE TABLE OpinionReading (
  HallCode NVARCHAR(50) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  AtUtc DATETIME2(3) NOT NULL,
  Sentiment NVARCHAR(50) NOT NULL,
  Attitude NVARCHAR(50) NULL,
  Quality NVARCHAR(50) NULL,
  Efficiency NVARCHAR(50) NULL,
  Environment NVARCHAR(50) NULL,
  Urgency NVARCHAR(50) NULL,
  IsPraise BIT NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  ReadUnder NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  Details NVARCHAR(MAX) NOT NULL,
  CONSTRAINT PK_OpinionReading PRIMARY KEY (HallCode, Kind, SubjectKey)
);

CREATE INDEX IX_OpinionReading_AtUtc ON OpinionReading (HallCode, Kind, AtUtc, SubjectKey);
