# Every HTML page that Jekyll has rendered passes through obelus, under the name of the file it was made from.

require "jekyll"
require "obelus_host"
require "pathname"

module JekyllObelus
  # Of one site, for one build.
  class Build
    def initialize(site)
      @options = site.config["obelus"] || {}
      @source = Pathname(site.source).relative_path_from(Pathname.pwd)
      assets = @options.fetch("assets", "#{site.config["baseurl"].to_s.chomp("/")}/obelus/")
      config = @source / "obelus.yaml"
      @project = ObelusHost::Project.new(config: (config.to_s if config.exist?), lang: @options["lang"],
                                         id_prefix: @options["id_prefix"], assets_href: assets || "")
      @errors = 0
    end

    def assets? = @options.fetch("assets", true)

    def annotate(page)
      page.output, findings = @project.annotate(page.output, path: (@source / page.relative_path).to_s)
      findings.each { |finding| Jekyll.logger.warn "Obelus:", finding.to_s }
      @errors += findings.count(&:error?)
    end

    def finish
      return unless @options["strict"] && @errors.positive?

      raise Jekyll::Errors::FatalException, "Obelus: #{@errors} error(s), and strict is set"
    end
  end

  # Faults of YAML end the build with their places, not with a trace of calls.
  def self.guarded
    yield
  rescue ObelusHost::Error => e
    raise Jekyll::Errors::FatalException, "Obelus: #{e.message}"
  end

  @builds = {}.compare_by_identity
  class << self
    attr_reader :builds
  end

  class Assets < Jekyll::Generator
    def generate(site)
      return unless JekyllObelus.builds[site].assets?

      { "obelus.css" => ObelusHost.stylesheet, "obelus.js" => ObelusHost.script }.each do |name, text|
        page = Jekyll::PageWithoutAFile.new(site, site.source, "obelus", name)
        page.content = text
        page.data.update("layout" => nil, "render_with_liquid" => false, "sitemap" => false)
        site.pages << page
      end
    end
  end
end

Jekyll::Hooks.register(:site, :after_reset) do |site|
  JekyllObelus.guarded { JekyllObelus.builds[site] = JekyllObelus::Build.new(site) }
end
# One page after another once all are rendered: between Jekyll's own work each would take a third longer.
Jekyll::Hooks.register(:site, :post_render) do |site|
  pages = (site.pages + site.docs_to_write).select { |page| page.output_ext == ".html" && page.output }
  JekyllObelus.guarded { pages.each { |page| JekyllObelus.builds[site].annotate(page) } }
end
Jekyll::Hooks.register(:site, :post_write) { |site| JekyllObelus.builds[site].finish }
