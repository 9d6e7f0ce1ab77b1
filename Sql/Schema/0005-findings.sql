CREATE TABLE Session (
  HallCode NVARCHAR(50) NOT NULL,
  SessionId NVARCHAR(64) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  Day DATE NOT NULL,
  StartsAtUtc DATETIME2(3) NOT NULL,
  EndsAtUtc DATETIME2(3) NOT NULL,
  Priority FLOAT NOT NULL,
  OpenFindings INT NOT NULL,
  IsSample BIT NOT NULL,
  State NVARCHAR(50) NOT NULL,
  CONSTRAINT PK_Session PRIMARY KEY (HallCode, SessionId)
);

CREATE INDEX IX_Session_State_Priority_SessionId ON Session (HallCode, State, Priority, SessionId);

CREATE INDEX IX_Session_Day ON Session (HallCode, Day);

CREATE INDEX IX_Session_StaffNo_Day ON Session (HallCode, StaffNo, Day);

CREATE TABLE Finding (
  HallCode NVARCHAR(50) NOT NULL,
  FindingId NVARCHAR(64) NOT NULL,
  SessionId NVARCHAR(64) NOT NULL,
  RuleKey NVARCHAR(200) NOT NULL,
  DocumentId NVARCHAR(50) NOT NULL,
  Clause NVARCHAR(200) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  OccurredAtUtc DATETIME2(3) NOT NULL,
  Day DATE NOT NULL,
  TurnNo INT NULL,
  StartSeconds FLOAT NULL,
  EndSeconds FLOAT NULL,
  MatchKind NVARCHAR(50) NULL,
  Probability FLOAT NOT NULL,
  Severity NVARCHAR(50) NOT NULL,
  Minutes FLOAT NULL,
  AbsenceWord NVARCHAR(50) NULL,
  Machine NVARCHAR(50) NOT NULL,
  IsLead BIT NOT NULL,
  State NVARCHAR(50) NOT NULL,
  ScoredUnder NVARCHAR(64) NOT NULL,
  Revised BIT NOT NULL,
  CONSTRAINT PK_Finding PRIMARY KEY (HallCode, FindingId)
);

CREATE INDEX IX_Finding_SessionId ON Finding (HallCode, SessionId);

CREATE INDEX IX_Finding_StaffNo_Day ON Finding (HallCode, StaffNo, Day);

CREATE INDEX IX_Finding_RuleKey_Day ON Finding (HallCode, RuleKey, Day);

CREATE INDEX IX_Finding_State_Day ON Finding (HallCode, State, Day);

CREATE TABLE Verdict (
  HallCode NVARCHAR(50) NOT NULL,
  FindingId NVARCHAR(64) NOT NULL,
  VerdictNo INT NOT NULL,
  Outcome NVARCHAR(50) NOT NULL,
  Severity NVARCHAR(50) NULL,
  ReasonCode NVARCHAR(50) NOT NULL,
  Measure NVARCHAR(50) NULL,
  OfficerId NVARCHAR(50) NOT NULL,
  DecidedAtUtc DATETIME2(3) NOT NULL,
  IsSecond BIT NOT NULL,
  AuditNo BIGINT NOT NULL,
  CONSTRAINT PK_Verdict PRIMARY KEY (HallCode, FindingId, VerdictNo)
);

CREATE INDEX IX_Verdict_DecidedAtUtc ON Verdict (HallCode, DecidedAtUtc);

CREATE TABLE Appeal (
  HallCode NVARCHAR(50) NOT NULL,
  AppealId NVARCHAR(64) NOT NULL,
  FindingId NVARCHAR(64) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  FiledBy NVARCHAR(50) NOT NULL,
  FiledAtUtc DATETIME2(3) NOT NULL,
  DueAtUtc DATETIME2(3) NULL,
  SupervisorId NVARCHAR(50) NULL,
  State NVARCHAR(50) NOT NULL,
  DecidedBy NVARCHAR(50) NULL,
  DecidedAtUtc DATETIME2(3) NULL,
  IsFinal BIT NOT NULL,
  CONSTRAINT PK_Appeal PRIMARY KEY (HallCode, AppealId)
);

CREATE INDEX IX_Appeal_FindingId ON Appeal (HallCode, FindingId);

CREATE INDEX IX_Appeal_State ON Appeal (HallCode, State);

CREATE TABLE EvidenceScore (
  HallCode NVARCHAR(50) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  ScoredUnder NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_EvidenceScore PRIMARY KEY (HallCode, Kind, SubjectKey)
);
