import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';

/** Paths the web app never answers. */
const serverPaths = /^\/(api|health|metrics|dev)(\/|$)/;
/** Vite puts a hash of the content into these files' names, so they never change under one name. */
const hashedFiles = /[\\/]assets[\\/]/;

const foreverSeconds = 31_536_000;

/**
 * Serves the built web app from a folder: hashed assets for ever, everything else revalidated, and
 * index.html for every path a page of the app may have.
 */
export function serveClientApp(app: Pick<Express, 'use'>, folder: string, publicUrl: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index))
    throw new Error(`CLIENT_DIR must hold the built web app, and ${index} is not there.`);
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const policy = hashedFiles.test(path)
        ? `public, max-age=${foreverSeconds}, immutable`
        : 'no-cache';
      response.setHeader('Cache-Control', policy);
    },
  });
  app.use(exceptServerPaths(files));
  app.use(exceptServerPaths(pageFallback(index, new URL(publicUrl))));
}

function exceptServerPaths(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (serverPaths.test(request.path)) next();
    else void handler(request, response, next);
  };
}

/** A missing script or picture stays a 404: only a browser asking for a page gets the app. */
function pageFallback(index: string, home: URL): RequestHandler {
  return (request, response, next) => {
    const wantsPage =
      ['GET', 'HEAD'].includes(request.method) && request.accepts('html') === 'html';
    if (!wantsPage || /\.[a-z0-9]+$/i.test(request.path)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    if (isOtherNameOf(home, request.host)) response.redirect(home.origin + request.originalUrl);
    else response.sendFile(index);
  };
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether a browser came to our own port on this computer by another name (127.0.0.1 for localhost). Each name has
 * cookies of its own, so a sign-in begun under one and ended under the other would be lost.
 */
function isOtherNameOf(home: URL, host: string | undefined): boolean {
  const asked = URL.parse(`http://${host ?? ''}`);
  return (
    asked !== null &&
    asked.hostname !== home.hostname &&
    asked.port === home.port &&
    loopback.test(asked.hostname) &&
    loopback.test(home.hostname)
  );
}
