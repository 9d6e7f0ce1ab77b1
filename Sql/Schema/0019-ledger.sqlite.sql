-- What a case and an appointment may carry beside their first columns, the hall's own ledgers, and photos of inspections.
ALTER TABLE CaseFile ADD SupplementsAsked NVARCHAR(2000) NULL;
ALTER TABLE CaseFile ADD HandedOverAtUtc DATETIME2(3) NULL;
ALTER TABLE CaseFile ADD PickupNotifiedAtUtc DATETIME2(3) NULL;
ALTER TABLE Appointment ADD ApprovedBy NVARCHAR(200) NULL;
ALTER TABLE Appointment ADD RefusalReason TEXT NULL;
ALTER TABLE Appointment ADD ReportedAtUtc DATETIME2(3) NULL;

CREATE TABLE LedgerEntry (
  HallCode NVARCHAR(50) NOT NULL,
  EntryId NVARCHAR(200) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  EnteredAtUtc DATETIME2(3) NOT NULL,
  Reference NVARCHAR(200) NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  ToStaffNo NVARCHAR(200) NULL,
  AgreedAtUtc DATETIME2(3) NULL,
  DoneAtUtc DATETIME2(3) NULL,
  ApprovedBy NVARCHAR(200) NULL,
  Outcome NVARCHAR(200) NULL,
  Note TEXT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  Extra TEXT NULL,
  CONSTRAINT PK_LedgerEntry PRIMARY KEY (HallCode, EntryId)
);

CREATE INDEX IX_LedgerEntry_EnteredAtUtc ON LedgerEntry (HallCode, EnteredAtUtc);

CREATE TABLE InspectionPhoto (
  HallCode NVARCHAR(50) NOT NULL,
  InspectionId NVARCHAR(200) NOT NULL,
  PhotoHash NVARCHAR(64) NOT NULL,
  Format NVARCHAR(50) NOT NULL,
  ByteCount BIGINT NOT NULL,
  AddedBy NVARCHAR(50) NOT NULL,
  AddedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_InspectionPhoto PRIMARY KEY (HallCode, InspectionId, PhotoHash)
);

CREATE INDEX IX_InspectionPhoto_PhotoHash ON InspectionPhoto (HallCode, PhotoHash);
