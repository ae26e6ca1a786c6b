create role service;
