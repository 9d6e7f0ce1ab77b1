SELECT * FROM MediaFile WHERE MediaHash = @mediaHash;
