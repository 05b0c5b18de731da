#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Run once by the image, when the database is made: the role by which the application logs in. What it may do is granted by
# the migrations.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$NAWATE_DATABASE_PASSWORD" <<'SQL'
create role nawate_application login password :'password';
SQL
