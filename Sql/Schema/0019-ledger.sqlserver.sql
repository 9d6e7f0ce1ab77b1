-- What a case and an appointment may carry beside their first columns, the hall's own ledgers, and photos of inspections.
ALTER TABLE CaseFile ADD SupplementsAsked NVARCHAR(2000) NULL;
ALTER TABLE CaseFile ADD HandedOverAtUtc DATETIME2(3) NULL;
ALTER TABLE CaseFile ADD PickupNotifiedAtUtc DATETIME2(3) NULL;
ALTER TABLE Appointment ADD ApprovedBy NVARCHAR(200) NULL;
ALTER TABLE Appointment ADD RefusalReason NVARCHAR(MAX) NULL;
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
  Note NVARCHAR(MAX) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  Extra NVARCHAR(MAX) NULL,
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

-- Bulk copies land in tables made from the first columns: they follow.
ALTER TABLE CaseFileStaging ADD SupplementsAsked NVARCHAR(2000) NULL;
ALTER TABLE CaseFileStaging ADD HandedOverAtUtc DATETIME2(3) NULL;
ALTER TABLE CaseFileStaging ADD PickupNotifiedAtUtc DATETIME2(3) NULL;
ALTER TABLE AppointmentStaging ADD ApprovedBy NVARCHAR(200) NULL;
ALTER TABLE AppointmentStaging ADD RefusalReason NVARCHAR(MAX) NULL;
ALTER TABLE AppointmentStaging ADD ReportedAtUtc DATETIME2(3) NULL;
SELECT * INTO LedgerEntryStaging FROM LedgerEntry WHERE 1 = 0;
CREATE INDEX IX_LedgerEntryStaging ON LedgerEntryStaging (BatchId);
