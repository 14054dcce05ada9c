import { lingui } from '@lingui/vite-plugin'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const { VIGENCIA_URL = 'http://127.0.0.1:3000' } = process.env

/** Word catalogues are compiled as they are imported; one that lacks a translation fails the build. */
export default defineConfig({
  base: '/app/',
  plugins: [
    react(),
    // its parts say a few words themselves, in thirty languages of which four are spoken here
    optimizeLocales.vite({ locales: ['pt-BR', 'es', 'en'] }),
    lingui({ cwd: import.meta.dirname, macroTransform: true, failOnMissing: true, failOnCompileError: true }),
  ],
  build: {
    target: 'es2024',
    manifest: true,
    // the content policy takes files of our own address alone
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/trpc', '/v1', '/snvs', '/docs'].map((path) => [path, { target: VIGENCIA_URL }])),
  },
})
