CREATE TABLE AuditEntry (
  EntryNo BIGINT NOT NULL,
  PreviousHash NVARCHAR(64) NOT NULL,
  EntryHash NVARCHAR(64) NOT NULL,
  AtUtc DATETIME2(3) NOT NULL,
  HallCode NVARCHAR(50) NULL,
  AccountId NVARCHAR(50) NOT NULL,
  Action NVARCHAR(50) NOT NULL,
  SubjectKind NVARCHAR(50) NOT NULL,
  SubjectKey NVARCHAR(200) NOT NULL,
  CONSTRAINT PK_AuditEntry PRIMARY KEY (EntryNo)
);

CREATE INDEX IX_AuditEntry_AtUtc ON AuditEntry (HallCode, AtUtc);

CREATE INDEX IX_AuditEntry_SubjectKind_SubjectKey ON AuditEntry (SubjectKind, SubjectKey);

CREATE TABLE AuditHead (
  HeadNo INT NOT NULL,
  EntryNo BIGINT NOT NULL,
  EntryHash NVARCHAR(64) NOT NULL,
  CONSTRAINT PK_AuditHead PRIMARY KEY (HeadNo)
);

INSERT INTO AuditHead (HeadNo, EntryNo, EntryHash) VALUES (1, 0, '');

CREATE TABLE AuditSalt (
  EntryNo BIGINT NOT NULL,
  Salt NVARCHAR(64) NOT NULL,
  CONSTRAINT PK_AuditSalt PRIMARY KEY (EntryNo)
);

CREATE TABLE Account (
  AccountId NVARCHAR(50) NOT NULL,
  DisplayName NVARCHAR(400) NOT NULL,
  PasswordHash NVARCHAR(400) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  IsEnabled BIT NOT NULL,
  FailedCount INT NOT NULL,
  LockedUntilUtc DATETIME2(3) NULL,
  SecurityStamp NVARCHAR(64) NOT NULL,
  CreatedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_Account PRIMARY KEY (AccountId)
);

CREATE TABLE AccountRole (
  AccountId NVARCHAR(50) NOT NULL,
  HallCode NVARCHAR(50) NOT NULL,
  Role NVARCHAR(50) NOT NULL,
  CONSTRAINT PK_AccountRole PRIMARY KEY (AccountId, HallCode, Role)
);

CREATE TABLE RulebookAdoption (
  HallCode NVARCHAR(50) NOT NULL,
  DocumentId NVARCHAR(50) NOT NULL,
  ValidFrom DATE NOT NULL,
  ValidTo DATE NULL,
  CONSTRAINT PK_RulebookAdoption PRIMARY KEY (HallCode, DocumentId, ValidFrom)
);

CREATE TABLE RulebookVersion (
  VersionHash NVARCHAR(64) NOT NULL,
  DocumentId NVARCHAR(50) NOT NULL,
  FirstSeenAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_RulebookVersion PRIMARY KEY (VersionHash)
);
