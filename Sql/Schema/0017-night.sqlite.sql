-- Recorded time names the camera whose person events tell when nobody was there.
ALTER TABLE Clip ADD EventsFrom NVARCHAR(200) NULL;

-- Who answers for a source that does not deliver.
CREATE TABLE SourceOwner (
  HallCode NVARCHAR(50) NOT NULL,
  Source NVARCHAR(200) NOT NULL,
  OwnerId NVARCHAR(50) NOT NULL,
  CONSTRAINT PK_SourceOwner PRIMARY KEY (HallCode, Source)
);
