CREATE TABLE Clock (
  HallCode NVARCHAR(50) NOT NULL,
  ClockId NVARCHAR(64) NOT NULL,
  ClockKey NVARCHAR(200) NOT NULL,
  SubjectKind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  DocumentId NVARCHAR(50) NOT NULL,
  Clause NVARCHAR(200) NOT NULL,
  StartedAtUtc DATETIME2(3) NOT NULL,
  DueAtUtc DATETIME2(3) NULL,
  Unit NVARCHAR(50) NOT NULL,
  Length FLOAT NOT NULL,
  StartDayCounts BIT NOT NULL,
  CalendarVersion NVARCHAR(64) NULL,
  PausedAtUtc DATETIME2(3) NULL,
  StoppedAtUtc DATETIME2(3) NULL,
  Stopped NVARCHAR(50) NULL,
  State NVARCHAR(50) NOT NULL,
  CONSTRAINT PK_Clock PRIMARY KEY (HallCode, ClockId)
);

CREATE INDEX IX_Clock_State_DueAtUtc ON Clock (HallCode, State, DueAtUtc);

CREATE INDEX IX_Clock_SubjectKind_SubjectKey ON Clock (HallCode, SubjectKind, SubjectKey);

CREATE TABLE ClockStep (
  HallCode NVARCHAR(50) NOT NULL,
  SubjectKind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  StepNo INT NOT NULL,
  Step NVARCHAR(50) NOT NULL,
  DoneBy NVARCHAR(50) NOT NULL,
  DoneAtUtc DATETIME2(3) NOT NULL,
  AuditNo BIGINT NOT NULL,
  CONSTRAINT PK_ClockStep PRIMARY KEY (HallCode, SubjectKind, SubjectKey, StepNo)
);
