SELECT ScriptName, Checksum FROM SchemaJournal;
