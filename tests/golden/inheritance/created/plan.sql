-- 1. create schema app
CREATE SCHEMA app;

-- 2. create table app.dated
CREATE TABLE app.dated (
    made_on date DEFAULT current_date
);

-- 3. create table app.named
CREATE TABLE app.named (
    name text NOT NULL,
    CONSTRAINT named_name_check CHECK (name <> '')
);

-- 4. create table app.book
CREATE TABLE app.book (
    pages integer,
    CONSTRAINT book_pkey PRIMARY KEY (name)
) INHERITS (app.named, app.dated);

-- 5. create default app.book.name
ALTER TABLE app.book ALTER COLUMN name SET DEFAULT 'untitled';
