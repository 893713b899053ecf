import {resolve} from 'node:path';
import type {FrontName} from './install.ts';

const recipes = resolve('site/public/recipes');

type Place = {readonly folder: string; readonly port: number; readonly behind: string};

/** The least of each server's own settings, around the recipe as we hand it out. Everything else goes to the CRM behind. */
export const configure: Readonly<Record<FrontName, (place: Place) => string>> = {
  nginx: ({folder, port, behind}) => `daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr error;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  include ${recipes}/nginx.conf;
  server {
    listen 127.0.0.1:${port};
    include ${recipes}/exit-guide-clear.conf;
    location / {
      proxy_pass ${behind};
      proxy_set_header Host $http_host;
    }
  }
}
`,
  apache: ({folder, port, behind}) => `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
Listen 127.0.0.1:${port}
ErrorLog ${folder}/error.log
LogLevel emerg
${['mpm_event', 'authz_core', 'setenvif', 'headers', 'alias', 'proxy', 'proxy_http'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
<VirtualHost *:${port}>
  Include ${recipes}/apache.conf
  ProxyPreserveHost On
  ProxyPass "/" "${behind}/"
</VirtualHost>
`,
};
