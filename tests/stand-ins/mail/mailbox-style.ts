/** Style sheet of the mailbox page. */
export const MAILBOX_STYLE = `
:root{--ink:#1f2328;--soft:#656d76;--line:#e4e6ea;--bg:#f6f7f9;--card:#fff;--accent:#0b5cad;--hue:#e8f1fb}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:14px/1.5 Inter,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;
 color:var(--ink);background:var(--bg)}
a{color:inherit;text-decoration:none}
button,input,textarea{font:inherit;color:inherit}
.bar{height:56px;display:flex;align-items:center;gap:12px;padding:0 20px;background:var(--card);
 border-bottom:1px solid var(--line);position:sticky;top:0;z-index:2}
.bar h1{font-size:16px;margin:0;font-weight:650;display:flex;gap:10px;align-items:center}
.bar h1 svg{width:22px;height:22px;color:var(--accent)}
.bar p{margin:0;color:var(--soft);font-size:13px;flex:1;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.button{border:1px solid var(--line);background:var(--card);border-radius:8px;padding:7px 14px;cursor:pointer;
 font-weight:550;display:inline-block;white-space:nowrap}
.button:hover{background:#f0f2f5}
.button.primary{background:var(--accent);border-color:var(--accent);color:#fff}
.button.primary:hover{background:#094b8e}
.button.quiet{border-color:transparent;background:none;color:var(--soft);padding:4px 8px;font-weight:450}
.button.quiet:hover{color:#b42318;background:#fdf0ee}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.panes{display:grid;grid-template-columns:minmax(280px,360px) minmax(0,1fr);height:calc(100vh - 56px);height:calc(100dvh - 56px)}
.list{border-right:1px solid var(--line);background:var(--card);overflow:auto}
.filter{padding:12px 14px;border-bottom:1px solid var(--line);position:sticky;top:0;background:var(--card);z-index:1}
.filter input{width:100%;border:1px solid var(--line);border-radius:8px;padding:7px 11px;background:var(--bg)}
.row{display:grid;grid-template-columns:38px minmax(0,1fr);gap:12px;padding:12px 14px;border-bottom:1px solid var(--line)}
.row:hover{background:#f8f9fb}
.row[aria-current]{background:var(--hue)}
.avatar{width:38px;height:38px;border-radius:50%;display:grid;place-items:center;font-weight:600;font-size:13px;color:#fff}
.row header{display:flex;justify-content:space-between;gap:8px}
.row .who{font-weight:450;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.row.unread .who,.row.unread .subject{font-weight:680}
.row time,.mail time{color:var(--soft);font-size:12px;white-space:nowrap}
.row .subject,.row .preview{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.row .preview{color:var(--soft);font-size:13px}
.count{color:var(--soft);font-weight:450;margin-inline-start:4px}
.reading{overflow:auto;padding:20px 24px 48px}
.reading>*{max-width:820px;margin-inline:auto}
.reading h2{font-size:20px;line-height:1.3;margin:4px auto 16px;overflow-wrap:anywhere}
.back{display:none;color:var(--accent);margin-bottom:8px}
.mail{background:var(--card);border:1px solid var(--line);border-radius:12px;margin-bottom:14px;overflow:hidden}
.mail>header{display:grid;grid-template-columns:38px minmax(0,1fr) auto;gap:12px;padding:14px 16px 0;align-items:start}
.mail .people{color:var(--soft);font-size:13px;overflow-wrap:anywhere}
.mail strong{font-weight:620}
.mail iframe{display:block;width:100%;border:0;min-height:60px;background:#fff}
.mail pre{margin:0;padding:14px 16px 16px;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
.mail details{border-top:1px solid var(--line);padding:8px 16px;color:var(--soft);font-size:13px}
.mail summary{cursor:pointer}
.mail details pre{font:12px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;padding:8px 0;max-height:320px;overflow:auto}
.mail .files{display:flex;flex-wrap:wrap;gap:8px;padding:0 16px 14px}
.mail.sent{background:#fbfcfe;border-style:dashed}
.badge{display:inline-block;border-radius:20px;background:var(--hue);color:var(--accent);font-size:11px;padding:1px 8px;font-weight:600}
.compose{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px;display:grid;gap:12px}
.compose label{display:grid;gap:4px;font-size:13px;color:var(--soft)}
.compose input,.compose textarea{border:1px solid #cfd4db;border-radius:8px;padding:9px 12px;width:100%;color:var(--ink);background:#fff}
.compose textarea{min-height:110px;resize:vertical;font-size:14px}
.compose footer{display:flex;justify-content:space-between;align-items:center;gap:12px;color:var(--soft);font-size:13px}
.empty{color:var(--soft);text-align:center;padding:64px 24px}
.empty svg{width:48px;height:48px;color:#c3cad3}
.empty strong{display:block;color:var(--ink);font-size:15px;margin-top:8px}
@media (max-width:760px){
 .panes{display:block;height:auto}
 .list{border:0}
 .panes.reads .list,.panes.lists .reading{display:none}
 .reading{padding:14px 14px 40px;overflow:visible}
 .reading h2{font-size:18px}
 .back{display:inline-block}
 .bar{padding:0 14px}.bar p{display:none}.bar h1{flex:1}
 .mail>header{grid-template-columns:38px minmax(0,1fr)}
 .mail>header time{grid-column:2}
 .compose footer{justify-content:flex-end}
 .compose footer span{display:none}
}`;
