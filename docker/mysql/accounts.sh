# Sourced once by the MySQL image when its data folder is new: the database and its three accounts.
# app and publisher get no rights here; the migrations grant them table by table.
docker_process_sql --database=mysql <<SQL
CREATE DATABASE IF NOT EXISTS tepat CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'tepat_migrator'@'%' IDENTIFIED BY '${TEPAT_MIGRATOR_PASSWORD}';
CREATE USER 'tepat_app'@'%' IDENTIFIED BY '${TEPAT_APP_PASSWORD}';
CREATE USER 'tepat_publisher'@'%' IDENTIFIED BY '${TEPAT_PUBLISHER_PASSWORD}';
GRANT ALL PRIVILEGES ON \`tepat%\`.* TO 'tepat_migrator'@'%' WITH GRANT OPTION;
SQL
