create schema app;
create function app.handler(internal) returns index_am_handler language internal as 'bthandler';
create access method own_tree type index handler bthandler;
comment on access method own_tree is 'stays';
