"""The built folder is walked before anybody sees it: nothing missing, nothing leaked, nothing dead, nothing foreign."""
