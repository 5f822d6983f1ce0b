#include "http/exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/write.hpp>

#include "http/guard.hpp"
#include "http/gunzip.hpp"
#include "http/target.hpp"

namespace obelus::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using wire::field;

constexpr auto deadline = std::chrono::seconds(5);   // of a request's header
constexpr auto patience = std::chrono::seconds(60);  // with either side
constexpr std::uint32_t longest_header = 65536;
constexpr std::ptrdiff_t most_fields = 1000;  // writing them takes their square
constexpr std::uint64_t longest_body = std::uint64_t{256} << 20;
constexpr std::uint64_t longest_page = std::uint64_t{64} << 20;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_page(beast::string_view type) {
  const std::string name = lower(view(type).substr(0, view(type).find(';')));
  return name == "text/html" || name == "text/html " || name == "application/xhtml+xml";
}

}  // namespace

Exchange::Exchange(asio::ip::tcp::socket client, const ProxyWork& work, std::shared_ptr<int> alive)
    : client_(std::move(client)), work_(work), alive_(std::move(alive)) {}

void Exchange::read_request() {
  request_.emplace();
  request_->header_limit(longest_header);
  request_->body_limit(longest_body);
  client_.expires_after(deadline);
  wire::async_read_header(client_, from_client_, *request_,
                          [self = shared_from_this()](Code error, std::size_t) {
                            if (error) return self->refuse(error);
                            self->read_request_body();
                          });
}

void Exchange::read_request_body() {
  client_.expires_after(patience);
  wire::async_read(client_, from_client_, *request_, [self = shared_from_this()](Code error, std::size_t) {
    if (error) return self->refuse(error);
    self->answer();
  });
}

// Nothing is said to who went away in the middle.
void Exchange::refuse(Code error) {
  const bool is_said = error.category() == make_error_code(wire::error::bad_target).category() &&
                       error != wire::error::end_of_stream && error != wire::error::partial_message;
  keep_alive_ = false;
  if (is_said) send(400, "text/plain", "This is no request.\n");
}

bool Exchange::is_for_us() const {
  Request asked;
  for (const auto& each : request_->get())
    if (each.name() == field::host) asked.headers.emplace_back("Host", view(each.value()));
  return Guard(work_.port, "").is_for_us(asked);
}

void Exchange::answer() {
  const auto& request = request_->get();
  if (std::distance(request.begin(), request.end()) > most_fields) return refuse(wire::error::header_limit);
  keep_alive_ = request.keep_alive();
  is_head_ = request.method() == wire::verb::head;
  if (!is_for_us()) return send(403, "text/plain", "This address is not one of this proxy's.\n");
  const std::string_view target = view(request.target());
  if (!target.starts_with('/') && target != "*") return refuse(wire::error::bad_target);  // of other servers
  const auto parsed = parse_target(target.substr(0, target.find('?')));
  path_ = parsed ? parsed->path : "";
  if (parsed && (request.method() == wire::verb::get || is_head_))
    if (auto own = work_.find_own(path_)) return send(200, own->type, std::move(own->content));
  prepare_request();
  connect();
}

// The server behind is to be asked by its own name, and to answer with what can be read: whole pages, as
// they are, not compressed.
void Exchange::prepare_request() {
  auto& request = request_->get();
  is_upgrade_ = request.find(field::upgrade) != request.end() &&
                wire::token_list(request[field::connection]).exists("upgrade");
  const std::string own = "http://" + std::string(view(request[field::host]));
  for (const field name : {field::origin, field::referer}) {
    const std::string value(view(request[name]));
    if (value.starts_with(own))
      request.set(name, "http://" + work_.upstream.authority() + value.substr(own.size()));
  }
  request.set(field::host, work_.upstream.authority());
  request.set(field::accept_encoding, "identity");
  if (lower(view(request[field::accept])).find("text/html") != std::string::npos)
    for (const field name : {field::if_none_match, field::if_modified_since, field::range, field::if_range})
      request.erase(name);
  if (!is_upgrade_) request.set(field::connection, "close");
}

void Exchange::connect() {
  from_server_.clear();
  server_.emplace(client_.get_executor());
  server_->expires_after(patience);
  client_.expires_never();
  server_->async_connect(work_.addresses, [self = shared_from_this()](Code error, const auto&) {
    if (error)
      return self->send(502, "text/plain",
                        fmt::format("Nothing answers at http://{}: {}. Is it running?\n",
                                    self->work_.upstream.authority(), error.message()));
    wire::async_write(*self->server_, self->request_->get(), [self](Code failed, std::size_t) {
      if (failed) return self->send(502, "text/plain", "The server behind did not take the request.\n");
      if (self->is_upgrade_) return self->tunnel();
      self->read_response();
    });
  });
}

void Exchange::read_response() {
  response_.emplace();
  response_->header_limit(longest_header);
  response_->body_limit(boost::none);
  if (is_head_) response_->skip(true);
  server_->expires_after(patience);
  wire::async_read_header(*server_, from_server_, *response_,
                          [self = shared_from_this()](Code error, std::size_t) {
                            if (error)
                              return self->send(502, "text/plain", "The server behind did not answer.\n");
                            const auto status = self->response_->get().result_int();
                            if (status >= 100 && status < 200) return self->read_response();
                            self->respond();
                          });
}

void Exchange::respond() {
  auto& response = response_->get();
  const std::string behind = "http://" + work_.upstream.authority();
  const std::string location(view(response[field::location]));
  if (location.starts_with(behind + "/")) response.set(field::location, location.substr(behind.size()));
  if (may_be_changed()) return read_page();
  if (is_page(response[field::content_type])) {
    for (const field name : {field::etag, field::last_modified}) response.erase(name);
    if (is_head_) response.erase(field::content_length);  // of a page that was not made
  }
  relay();
}

bool Exchange::may_be_changed() const {
  const auto& response = response_->get();
  const auto encoding = lower(view(response[field::content_encoding]));
  return request_->get().method() == wire::verb::get && response.result_int() == 200 && !path_.empty() &&
         (encoding.empty() || encoding == "identity" || encoding == "gzip") &&
         is_page(response[field::content_type]) && response_->content_length().value_or(0) <= longest_page;
}

void Exchange::read_page() {
  page_.emplace(std::move(*response_));
  page_->body_limit(longest_page);
  server_->expires_after(patience);
  wire::async_read(*server_, from_server_, *page_, [self = shared_from_this()](Code error, std::size_t) {
    if (error) return self->send(502, "text/plain", "The server behind broke off.\n");
    self->respond_with_page();
  });
}

void Exchange::respond_with_page() {
  auto& page = page_->get();
  const bool is_packed = lower(view(page[field::content_encoding])) == "gzip";
  const auto unpacked = is_packed ? gunzip(page.body(), longest_page) : std::nullopt;
  auto changed =
      is_packed && !unpacked ? std::nullopt : work_.change(path_, unpacked ? *unpacked : page.body());
  if (changed) {
    page.body() = std::move(*changed);
    page.erase(field::content_encoding);
    for (const field name :
         {field::etag, field::last_modified, field::content_md5, field::accept_ranges, field::digest})
      page.erase(name);
    const auto policy = page.find("Content-Security-Policy");
    if (policy != page.end())
      page.set("Content-Security-Policy", policy_with_own_files(view(policy->value())));
  }
  page.chunked(false);
  page.content_length(page.body().size());
  page.keep_alive(keep_alive_);
  client_.expires_after(patience);
  wire::async_write(client_, page, [self = shared_from_this()](Code error, std::size_t) {
    if (!error) self->finish();
  });
}

void Exchange::send(unsigned status, const std::string& type, std::string body) {
  reply_ = {};
  reply_.result(status);
  reply_.set(field::content_type, type);
  reply_.set("X-Content-Type-Options", "nosniff");
  reply_.content_length(body.size());
  reply_.keep_alive(keep_alive_);
  if (!is_head_) reply_.body() = std::move(body);
  client_.expires_after(patience);
  wire::async_write(client_, reply_, [self = shared_from_this()](Code error, std::size_t) {
    if (!error) self->finish();
  });
}

void Exchange::finish() {
  server_.reset();
  if (keep_alive_) return read_request();
  Code ignored;
  client_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

void Exchange::close() {
  Code ignored;
  client_.socket().close(ignored);
  if (server_) server_->socket().close(ignored);
}

}  // namespace obelus::http
