UPDATE AuditHead SET EntryHash = @entryHash WHERE HeadNo = 1;
