"""Made from packs/web.toml by `python -m newsclean.rules.compile`. Do not edit."""

RULES = (
    ('boilerplate.web.ad-script', 'advertising or tracking script', 'line', 'any', 3000, '(var |window\\.|window\\[\')?(googletag|adsbygoogle|datalayer|_gaq|_gaq_push|_taboola|_satellite|_comscore|_sf_async_config|_hsq|_paq|pbjs|apstag|utag_data|fbq|gtag|ga|__gads|__tcfapi|oa_show|criteo_q|instgrm|twttr|jwplayer|nreum|hj|addthis_[a-z]+|disqus_[a-z]+|google_ad_[a-z]+|e9|ezstandalone)(\\.[a-z_]+|\'\\])* ?([.(\\[=]|\\|\\|).*[;}\'"]'),
    ('boilerplate.web.script-loader', 'script loader', 'line', 'any', 3000, '!?function ?\\([a-z, ]*\\) ?\\{.*(facebook-jssdk|document\\.createelement\\(|document,? ?\'script\'|getelementsbytagname|googletag|disqus|addthis|gtm\\.js).*[;}\'"]'),
    ('boilerplate.web.script-loader-inline', 'script loader', 'span', 'any', 0, '\\(?function ?\\(d, ?s, ?id\\) ?\\{([^{}]|\\{([^{}]|\\{[^{}]*\\})*\\})*\\}\\)?\\(document, ?[\'"]script[\'"], ?[\'"][a-z0-9 _-]*[\'"]\\)\\)?;?'),
    ('boilerplate.web.queue-push-inline', 'advertising or tracking script', 'span', 'any', 0, '(window\\.)?(googletag\\.cmd|googletag|[a-z_]*adsbygoogle( \\|\\| \\[\\]\\))?|datalayer|_taboola|_gaq|_paq|criteo_q|ezstandalone\\.cmd|freestar\\.queue|pbjs\\.que)\\.push\\((function ?\\([a-z, ]*\\) ?)?\\{([^{}]|\\{([^{}]|\\{[^{}]*\\})*\\})*\\}\\);?|\\(adsbygoogle ?= ?window\\.adsbygoogle \\|\\| \\[\\]\\)\\.push\\(\\{[^{}]*\\}\\);?'),
    ('boilerplate.web.ad-slot-inline', 'advertising script', 'span', 'any', 0, "googletag\\.(pubads\\(\\)\\.)?(definepassback|defineslot|display|enableservices)\\(('[^' ]*')?(, ?\\[[^\\[\\]a-z]*\\]|, ?'[^' ]*')*,? ?(\\)|…|\\.\\.\\.)(\\.[a-z]+\\([^() ]*\\))*;?"),
    ('boilerplate.web.widget-script-inline', 'player or page script', 'span', 'any', 0, "sina_text_page_info\\['[a-z0-9_]+'\\] ?= ?\\[[^\\[\\]]*\\];?|[a-z]*page\\.loadwidget\\(\\{([^{}]|\\{([^{}]|\\{([^{}]|\\{[^{}]*\\})*\\})*\\})*\\}\\);?"),
    ('boilerplate.web.css-rule', 'style sheet rule', 'line', 'any', 3000, '@media (only |all |screen |print |and )*\\(?[a-z-]*: ?[0-9a-z.]+\\)?.*\\{.*\\}|@media (only )?(screen|print) ?\\{.*\\}|@font-face ?\\{.*\\}|@import url\\(.*\\);?'),
    ('boilerplate.web.frame', 'embedded frame', 'span', 'any', 0, '<iframe [^<>]*//[^<>]*>\\s*</iframe>|<script[^<>]* src=[^<>]*>\\s*</script>'),
    ('boilerplate.web.ads-txt', 'ads.txt entry', 'line', 'any', 160, '[a-z0-9-]+(\\.[a-z0-9-]+)+, ?[a-z0-9_-]+, ?(direct|reseller)(, ?[a-z0-9]+)?'),
    ('boilerplate.web.ads-txt-inline', 'ads.txt entry', 'span', 'any', 0, 'google\\.com, ?pub-[0-9]+, ?(direct|reseller)(, ?f08c47fec0942fa0)?'),
    ('boilerplate.web.ad-debug', 'ad-server debug line', 'line', 'any', 400, '.*campaign: [^,]*[0-9]+, ?creative: [^,]*[0-9]+(, ?page: .*)?|div-gpt-ad[a-z0-9_-]*|adunit: .*'),
    ('boilerplate.web.image-dump', 'dump of image metadata', 'line', 'any', 200, '(width|height|file|sizes|image_meta|thumbnail|medium|medium_large|large|mime-type|aperture|credit|camera|created_timestamp|focal_length|iso|shutter_speed|orientation|filesize)\\] ?=> ?.*'),
    ('boilerplate.web.array-dump', 'dump of image metadata', 'line', 'any', 5000, 'array ?\\( ?\\[(width|height|file|0|id|url|sizes)\\] => [^"“”]*|a:[0-9]+:\\{[si]:[0-9]+:.*\\}|\\{"@context": ?"https?://schema\\.org.*\\}'),
    ('boilerplate.web.image-file-name', 'image file name', 'line', 'any', 200, '[^ "“”]+\\.(jpe?g|png|gif|webp|svg|avif|bmp|tiff?)|(19|20)[0-9]{2}_[0-9]{2}_[0-9]{2}_[a-z0-9_]+|(img|dsc|dscn|dscf)_?[0-9]{4,}[a-z0-9_-]*'),
    ('boilerplate.web.tracking-url', 'tracking address', 'line', 'any', 1000, '(https?:)?//[^ ]*(doubleclick\\.net|googlesyndication|googleadservices|google-analytics|scorecardresearch|facebook\\.com/tr\\?|taboola\\.com|outbrain\\.com|chartbeat|adnxs|quantserve|adsrvr|pixel\\.gif|/pixel\\?)[^ ]*'),
    ('boilerplate.web.paywall-markup', 'closing comment of a page block', 'span', 'any', 0, '<!-- ?/?[.#][a-z0-9_ #.-]+-->'),
)
