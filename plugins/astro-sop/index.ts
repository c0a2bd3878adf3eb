import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openedSite, type OpenedSite } from '../../src/index.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { copyAttachments } from './attachments.ts';
import { watchContent } from './content-watch.ts';
import { freshFolder, type FreshFolder } from './fresh-folder.ts';
import { configurationInWords, openContent, passGate, printFindings } from './gate.ts';
import { GateError } from './gate-error.ts';
import { settingsOf, type Settings, type SopOptions } from './options.ts';
import { overlayScript } from './place.ts';
import { writeSearchIndex } from './search-index.ts';
import { unwatched } from './watched.ts';
import { publicAddress, siteConfiguration } from './site-configuration.ts';

export type { SopOptions } from './options.ts';

/**
 * SOPs as an Astro site. Nothing is built from content with a finding at error; what is built takes the
 * published site's place only when all of it is done.
 */
export default function sop(options: SopOptions = {}): AstroIntegration {
  let settings: Settings;
  return {
    name: 'sop',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, injectScript }) {
        settings = settingsOf(options, config);
        updateConfig(siteConfiguration);
        if (command === 'build') {
          const { base } = settings.opened ? openedSite() : await gate(settings);
          updateConfig(publicAddress(base.site.url));
          const fresh = freshFolder(settings.out, [settings.project, settings.content, process.cwd()]);
          updateConfig({ outDir: pathToFileURL(`${fresh.path}/`), integrations: [publish(settings, fresh)] });
        }
        if (command === 'dev') {
          const { base, report } = await openContent(settings);
          printFindings(report, base.sources, settings.content);
          updateConfig({
            ...publicAddress(base.site.url),
            vite: { server: { watch: { ignored: unwatched(settings) } } },
          });
          injectScript('page', `import ${JSON.stringify(overlayScript)};`);
        }
      },
      'astro:server:setup': ({ server }) => watchContent(server, settings),
    },
  };
}

/** Stands last in the list of integrations, so that what the others add is published too. */
function publish(settings: Settings, fresh: FreshFolder): AstroIntegration {
  return {
    name: 'sop:publish',
    hooks: {
      async 'astro:build:done'({ logger }) {
        const { files, searchDocuments } = openedSite().site();
        copyAttachments(files, settings.content, fresh.path);
        if (settings.search) {
          const started = performance.now();
          const records = await writeSearchIndex(searchDocuments, fresh.path);
          const seconds = ((performance.now() - started) / 1000).toFixed(1);
          logger.info(`${records} procedures indexed for search in ${seconds} s`);
        }
        fresh.publish();
      },
    },
  };
}

/** For those who run Astro themselves: findings go to the terminal, good or bad. */
async function gate(settings: Settings): Promise<OpenedSite> {
  try {
    const opened = await passGate(settings);
    printFindings(opened.report, opened.base.sources, settings.content);
    return opened;
  } catch (error) {
    if (error instanceof GateError) printFindings(error.report, error.sources, settings.content);
    if (!(error instanceof ConfigurationError)) throw error;
    throw Object.assign(new Error(configurationInWords(error, settings.content)), { stack: '' });
  }
}
