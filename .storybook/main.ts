import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['./pages/*.mdx', './recipes.stories.ts', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // What the builder loads: the library as a site gets it, and the page that it shows widgets on.
  staticDirs: [
    { from: '../dist', to: '/dist' },
    { from: '../demo/builder/page', to: '/builder' },
    { from: '../src/styles/tokens.json', to: '/builder/tokens.json' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => ({
    ...config,
    build: {
      ...config.build,
      // Storybook's own chunks are larger than Vite likes, and its plugins slower.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { ...config.build?.rolldownOptions, checks: { bundlerTimings: false } },
    },
  }),
};

export default config;
