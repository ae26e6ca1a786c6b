create role archivist; create role reader;
