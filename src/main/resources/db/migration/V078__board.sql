-- Room: stays. What a council chooses about the board of all homes.

-- Whether the board on the office wall says first names (1) or only that a bed is somebody's (0).
call platform.declare_setting('stays.wall.names', '{HUB_MANAGER}', 0, 1, '{0}');
